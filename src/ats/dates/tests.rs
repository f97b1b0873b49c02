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

#[test]
fn open_ends_days_and_signs_are_read_in_every_language() {
    for (tag, text, dates) in [
        ("de", "seit 2020", "2020..present"),
        ("de", "03/2021 – heute", "2021-03..present"),
        ("de", "ab 04/2019", "2019-04..present"),
        ("de", "01.03.2019 – 30.06.2021", "2019-03..2021-06"),
        ("de", "März 2021 – dato", "2021-03..present"),
        ("fr", "Depuis 2020", "2020..present"),
        ("fr", "mars 2021 –", "2021-03..present"),
        ("fr", "du 1er mars 2021 au 30 juin 2022", "2021-03..2022-06"),
        ("fr", "De 2018 à 2020", "2018..2020"),
        ("fr", "Avril 2019 à aujourd'hui", "2019-04..present"),
        ("pl", "1 marca 2021 – nadal", "2021-03..present"),
        ("pl", "od 2020", "2020..present"),
        ("pl", "03.2021 – obecnie", "2021-03..present"),
        ("pl", "od marca 2019 r. do maja 2020 r.", "2019-03..2020-05"),
        ("pt-BR", "março de 2021 – atual", "2021-03..present"),
        ("pt-BR", "desde 2020", "2020..present"),
        ("pt-BR", "mar/2019 – dez/2021", "2019-03..2021-12"),
        ("es", "desde marzo 2020", "2020-03..present"),
        ("es", "desde 2020 hasta la actualidad", "2020..present"),
        ("it", "da marzo 2020 a oggi", "2020-03..present"),
        ("it", "1° marzo 2021 – in corso", "2021-03..present"),
        ("it", "dal 03/2019 al 05/2021", "2019-03..2021-05"),
        ("it", "marzo 2018 – attualmente", "2018-03..present"),
        ("it", "dal 1 marzo 2018", "2018-03..present"),
        ("nl", "sinds 2020", "2020..present"),
        ("nl", "van maart 2019 tot en met juni 2020", "2019-03..2020-06"),
        ("nl", "maart 2021 – nu", "2021-03..present"),
        ("nl", "vanaf mei 2021", "2021-05..present"),
        ("sv", "sedan 2020", "2020..present"),
        ("sv", "2019 – tills vidare", "2019..present"),
        ("sv", "2021-03 – pågående", "2021-03..present"),
        ("nb", "siden 2020", "2020..present"),
        ("nb", "1. mars 2021 – d.d.", "2021-03..present"),
        ("nb", "2019 – nå", "2019..present"),
        ("da", "siden 2020", "2020..present"),
        ("da", "marts 2021 – nu", "2021-03..present"),
        ("da", "2019 - dags dato", "2019..present"),
        ("tr", "Mart 2021 - Halen", "2021-03..present"),
        ("tr", "03.2021 - Devam ediyor", "2021-03..present"),
        ("ru", "с марта 2020", "2020-03..present"),
        ("ru", "март 2021 г. — по настоящее время", "2021-03..present"),
        ("ru", "2019–2021 гг.", "2019..2021"),
        ("ru", "03.2021 — н. в.", "2021-03..present"),
        ("ru", "с 01.2019 г. по 03.2021 г.", "2019-01..2021-03"),
        ("el", "από 2020", "2020..present"),
        ("el", "από Μάρτιο 2019 έως Ιούνιο 2020", "2019-03..2020-06"),
        ("el", "Μαρ. 2021 – παρόν", "2021-03..present"),
        ("el", "03/2021 – έως σήμερα", "2021-03..present"),
    ] {
        assert_eq!(in_short(&find(dictionary(tag), text)), dates, "{tag}: {text}");
    }
}

#[test]
fn open_ends_and_wide_digits_are_read_in_japanese_and_chinese() {
    for (tag, text, dates) in [
        ("ja", "2021年3月 - 2022年4月", "2021-03..2022-04"),
        ("ja", "２０２１年３月～現在", "2021-03..present"),
        ("ja", "2020年4月〜", "2020-04..present"),
        ("ja", "2020/04～現在", "2020-04..present"),
        ("ja", "2020年4月から2022年3月まで", "2020-04..2022-03"),
        ("ja", "2020年4月より現在に至る", "2020-04..present"),
        ("zh", "2021年3月至今", "2021-03..present"),
        ("zh", "2021年3月 至今", "2021-03..present"),
        ("ja", "2024年4月1日現在", "2024-04"),
        ("zh", "2021年03月—2022年06月", "2021-03..2022-06"),
        ("zh", "2021.3-至今", "2021-03..present"),
        ("zh", "2021年3月至2022年6月", "2021-03..2022-06"),
        ("zh", "自2020年起", "2020..present"),
        ("zh", "２０２０年９月—２０２２年６月", "2020-09..2022-06"),
    ] {
        assert_eq!(in_short(&find(dictionary(tag), text)), dates, "{tag}: {text}");
    }
}
