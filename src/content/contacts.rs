//! Name, label and contacts: e-mail, phone, place, web addresses, in the order in which parsers look for them.

use super::leaves::Leaves;
use super::locale::Locale;
use super::tree::{Contact, ContactKind, Header, Leaf};
use crate::resume::{Basics, Location, Profile, Text};

/// The header; none without a name, which reading the resume has refused already.
pub(super) fn header(basics: &Basics, leaves: &mut Leaves<'_>, locale: Locale) -> Option<Header> {
    let name = leaves.literal(basics.name.as_ref()?)?;
    let label = basics.label.as_ref().and_then(|label| leaves.literal(label));
    let mut contacts = Vec::new();
    let mut add = |kind, leaf: Option<Leaf>| contacts.extend(leaf.map(|leaf| Contact { kind, leaf }));
    if let Some(email) = &basics.email {
        add(ContactKind::Email, leaves.linked(&email.value, format!("mailto:{}", email.value), &email.origin));
    }
    add(ContactKind::Phone, basics.phone.as_ref().and_then(|phone| leaves.literal(phone)));
    if let Some(location) = &basics.location {
        for leaf in place(location, leaves, locale) {
            add(ContactKind::Place, Some(leaf));
        }
    }
    add(ContactKind::Link, basics.url.as_ref().and_then(|url| address(&url.value, &url.origin, leaves, locale)));
    for profile in &basics.profiles {
        add(ContactKind::Link, account(profile, leaves, locale));
    }
    if let Some(image) = &basics.image {
        leaves.not_printed(image, "readers see no pictures");
    }
    Some(Header { name, label, contacts })
}

/// A web address as text that links to itself.
pub(super) fn address(
    url: &str,
    origin: &crate::resume::Origin,
    leaves: &mut Leaves<'_>,
    locale: Locale,
) -> Option<Leaf> {
    leaves.linked(locale.1.link(url), href(url), origin)
}

/// The target of a web address: as given, with `https://` where it has no scheme.
pub(super) fn href(url: &str) -> String {
    if url.contains("://") || url.starts_with("mailto:") { url.to_owned() } else { format!("https://{url}") }
}

/// The street, and then `City, Region 12345`, since parsers look for the city next to its region.
fn place(location: &Location, leaves: &mut Leaves<'_>, locale: Locale) -> Vec<Leaf> {
    let street = location.address.as_ref().and_then(|address| leaves.literal(address));
    let mut part = |text: &Option<Text>| text.as_ref().and_then(|text| leaves.part(text));
    let city = part(&location.city);
    let region: Vec<String> = part(&location.region).into_iter().chain(part(&location.postal_code)).collect();
    let code = location.country_code.as_ref().filter(|_| location.region.is_none());
    let country = code.and_then(|code| locale.country(&code.value).map(str::to_owned).or_else(|| leaves.part(code)));
    let region = (!region.is_empty()).then(|| region.join(" "));
    let parts: Vec<String> = city.into_iter().chain(region).chain(country).collect();
    let origin = location.city.as_ref().map_or(&location.origin, |city| &city.origin);
    let town = Leaves::joined(parts.join(", "), None, origin);
    street.into_iter().chain(town).collect()
}

/// An account: its address, with network and user name where the address doesn't hold them.
fn account(profile: &Profile, leaves: &mut Leaves<'_>, locale: Locale) -> Option<Leaf> {
    let url = profile.url.as_ref().map(|url| url.value.trim());
    let missing = |text: &&Text| url.is_none_or(|url| !holds(url, &text.value));
    let network = profile.network.as_ref().filter(missing).and_then(|text| leaves.part(text));
    let username = profile.username.as_ref().filter(missing).and_then(|text| leaves.part(text));
    let address = profile.url.as_ref().and_then(|url| leaves.part(url));
    let address = address.map(|url| locale.1.link(&url).to_owned());
    let rest = username.into_iter().chain(address).collect::<Vec<_>>().join(" ");
    let text = match network {
        Some(network) if rest.is_empty() => network,
        Some(network) => format!("{network}: {rest}"),
        None => rest,
    };
    let origin = profile.url.as_ref().map_or(&profile.origin, |url| &url.origin);
    Leaves::joined(text, url.map(href), origin)
}

/// Whether a text holds another one, case and spaces apart.
pub(super) fn holds(text: &str, part: &str) -> bool {
    let plain = |s: &str| s.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
    plain(text).contains(&plain(part))
}
