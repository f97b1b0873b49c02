//! Dates as people write them, in every language.

use super::*;

/// The dates of an English text in short: `2020-01..present`.
fn short(text: &str) -> String {
    in_short(&find(Dictionary::english(), text))
}

fn in_short(found: &[Found]) -> String {
    let date = |date: Date| date.month.map_or(format!("{}", date.year), |month| format!("{}-{month:02}", date.year));
    let one = |found: &Found| {
        let end = match found.end {
            Some(End::On(end)) => format!("..{}", date(end)),
            Some(End::Present) => "..present".to_owned(),
            None => String::new(),
        };
        format!("{}{end}", found.start.map(date).unwrap_or_default())
    };
    found.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn ranges_are_read_in_all_the_ways_people_write_them() {
    for (text, dates) in [
        ("Jan 2020 – Present", "2020-01..present"),
        ("January 2020 to current", "2020-01..present"),
        ("01/2020 - 12/2021", "2020-01..2021-12"),
        ("01.2020–12.2021", "2020-01..2021-12"),
        ("2019–2021", "2019..2021"),
        ("2019-2021", "2019..2021"),
        ("2019 -- 2021", "2019..2021"),
        ("2019-20", "2019..2020"),
        ("May '19 - Jun '20", "2019-05..2020-06"),
        ("since 2020", "2020..present"),
        ("from May 2019 until July 2020", "2019-05..2020-07"),
        ("Jan - Mar 2020", "2020-01..2020-03"),
        ("Summer 2018", "2018-06"),
        ("Q3 2018 - Q1 2019", "2018-07..2019-01"),
        ("Sept. 2018", "2018-09"),
        ("24 Aug 2016 - Jan 2017", "2016-08..2017-01"),
        ("August 24, 2016", "2016-08"),
        ("2020-05-17", "2020-05"),
        ("17/05/2020", "2020-05"),
        ("2020-05 - 2021-06", "2020-05..2021-06"),
        ("05/19 - 06/20", "2019-05..2020-06"),
        ("2020 –", "2020..present"),
        ("until 2020", "..2020"),
        ("Mar, 2020 - Present", "2020-03..present"),
        ("Engineer (2019 - 2021)", "2019..2021"),
    ] {
        assert_eq!(short(text), dates, "{text}");
    }
}

#[test]
fn numbers_that_are_no_dates_are_left_alone() {
    for text in [
        "RFC-2045",
        "$2000",
        "24/7",
        "the 2000s",
        "12/25",
        "v2020",
        "20200",
        "example.com/2014",
        "May I",
        "1 March past",
        "512",
    ] {
        assert_eq!(short(text), "", "{text}");
    }
}

#[test]
fn nothing_that_can_be_typed_brings_the_scanner_down() {
    for text in ["2020", "2020-", "'", "'1", "1/", "1/1/", "Q9", "since", "May", "5 May", "2020–'", "ſ 1", "–2020"]
    {
        let _ = find(Dictionary::english(), text);
    }
    assert_eq!(short("–2020"), "2020");
}

#[test]
fn the_place_of_a_date_is_that_of_its_text() {
    let text = "Engineer | Jan 2020 - Present | Rome";
    let found = find(Dictionary::english(), text)[0];
    assert_eq!(&text[found.from..found.to], "Jan 2020 - Present");
}

/// The dictionary of a language, told by its headings.
fn dictionary(tag: &str) -> Dictionary {
    let language = crate::language::find(tag).unwrap().language;
    Dictionary::of(&language.headings.iter().map(|heading| heading.printed).collect::<Vec<_>>())
}

#[test]
fn every_date_that_is_printed_is_understood_in_every_language() {
    for tag in crate::language::tags() {
        let dates = &crate::language::find(tag).unwrap().language.dates;
        let words = dictionary(tag);
        for month in 1..=12 {
            let range = format!("{} - {}", dates.month(2019, month), dates.present);
            let date = Date { year: 2019, month: Some(month) };
            let found = head(words, &range).unwrap_or_else(|| panic!("{tag}: {range}"));
            assert_eq!((found.start, found.end), (Some(date), Some(End::Present)), "{tag}: {range}");
            assert_eq!((found.from, found.to), (0, range.len()), "{tag}: {range}");
            let day = dates.day(2019, month, 17);
            let found = head(words, &day).unwrap_or_else(|| panic!("{tag}: {day}"));
            assert_eq!((found.start, found.end, found.to), (Some(date), None, day.len()), "{tag}: {day}");
        }
    }
}

#[test]
fn the_ways_of_other_languages_are_read_with_their_words() {
    for (tag, text, dates) in [
        ("de", "seit März 2020", "2020-03..present"),
        ("de", "von Mai 2019 bis Juli 2020", "2019-05..2020-07"),
        ("de", "Jänner 2020 – laufend", "2020-01..present"),
        ("de", "5. Mai 2019 bis 3. Juni 2020", "2019-05..2020-06"),
        ("fr", "de janvier 2019 à août 2020", "2019-01..2020-08"),
        ("fr", "depuis févr. 2020", "2020-02..present"),
        ("fr", "sept. 2018 – aujourd’hui", "2018-09..present"),
        ("fr", "2018 - à ce jour", "2018..present"),
        ("es", "enero de 2019 - actualidad", "2019-01..present"),
        ("es", "2018 a la fecha", "2018..present"),
        ("pt-BR", "jan. de 2020 - o momento", "2020-01..present"),
        ("pt-BR", "março de 2018 até junho de 2019", "2018-03..2019-06"),
        ("it", "dal 2019 ad oggi", "2019..present"),
        ("nl", "mrt 2020 t/m heden", "2020-03..present"),
        ("pl", "od stycznia 2019 do maja 2020", "2019-01..2020-05"),
        ("pl", "październik 2020 – nadal", "2020-10..present"),
        ("sv", "mars 2019 – pågående", "2019-03..present"),
        ("nb", "fra juni 2019 til i dag", "2019-06..present"),
        ("da", "marts 2019 - d.d.", "2019-03..present"),
        ("sv", "fr.o.m. maj 2019 t.o.m. juni 2020", "2019-05..2020-06"),
        ("ru", "май 2019 - н.в.", "2019-05..present"),
        ("tr", "AĞUSTOS 2019 - DEVAM EDİYOR", "2019-08..present"),
        ("ru", "с января 2019 по настоящее время", "2019-01..present"),
        ("ru", "Январь 2019 — Март 2020", "2019-01..2020-03"),
        ("el", "Μάιος 2019 - Ιούνιος 2020", "2019-05..2020-06"),
        ("el", "ΜΑΪΟΣ 2019 ΕΩΣ ΣΗΜΕΡΑ", "2019-05..present"),
        ("ja", "2020年4月～現在", "2020-04..present"),
        ("ja", "2018年4月1日 〜 2020年3月31日", "2018-04..2020-03"),
        ("zh", "2020年3月-至今", "2020-03..present"),
        ("zh", "2018.09 - 2020.03", "2018-09..2020-03"),
    ] {
        assert_eq!(in_short(&find(dictionary(tag), text)), dates, "{tag}: {text}");
    }
}
