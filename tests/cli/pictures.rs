//! The README's pictures are of the pages that the program makes today.

use atsafe::theme;

use crate::support::{Sandbox, root, shown};

/// The pages that the pictures were made from: a theme and the digest of its first page as PNG on each line.
const DIGESTS: &str = include_str!("../../examples/senior-backend/pictures.txt");
const PICTURES: [&str; 2] = ["page-and-reading.png", "themes.png"];

#[test]
fn the_pictures_are_of_pages_as_they_are_now() {
    let resume = root().join("examples/senior-backend/resume.yaml");
    let of = |theme: &str| DIGESTS.lines().find_map(|line| line.strip_prefix(theme)?.strip_prefix(' '));
    for theme in theme::names() {
        let sandbox = Sandbox::new();
        let output =
            sandbox.run(&["render", resume.to_str().unwrap(), "--theme", theme, "--format", "png", "-o", "page"]);
        assert!(output.status.success(), "{}", shown(&output));
        let digest = blake3::hash(&sandbox.read("page-1.png")).to_hex().to_string();
        assert_eq!(of(theme), Some(digest.as_str()), "{theme} looks otherwise now: run `.ci/picture ATSAFE`, and look");
    }
}

#[test]
fn the_pictures_are_in_the_readme_and_small() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    for name in PICTURES {
        let size = std::fs::metadata(root().join("examples/senior-backend").join(name)).unwrap().len();
        assert!(size < 300_000, "{name} has {size} bytes");
        assert!(readme.contains(&format!("](examples/senior-backend/{name})")), "{name}");
    }
}
