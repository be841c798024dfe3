use super::*;

/// What tells how a checkpoint stands.
const STATES: [Role; 5] = [Role::Good, Role::Half, Role::Bad, Role::Slight, Role::Flag];

#[test]
fn no_two_roles_look_alike_in_any_theme() {
    for palette in Palette::ALL {
        let theme = Theme { color: true, palette, ..Theme::default() };
        for (i, one) in Role::ALL.into_iter().enumerate() {
            for other in Role::ALL.into_iter().skip(i + 1) {
                // Where grey cannot be trusted, what weighs less looks like text.
                let quiet = [Role::Plain, Role::Muted, Role::Rule];
                let alike = quiet.contains(&one) && quiet.contains(&other);
                let is_grey = matches!(palette, Palette::Dark | Palette::Light);
                if !alike || is_grey {
                    assert_ne!(
                        theme.style(one),
                        theme.style(other),
                        "{palette:?} {one:?} {other:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn states_differ_in_colour_and_not_in_weight_alone() {
    for palette in Palette::ALL {
        let theme = Theme { color: true, palette, ..Theme::default() };
        let colors = STATES.map(|role| (theme.style(role).fg, theme.style(role).bg));
        for (i, one) in colors.iter().enumerate() {
            assert!(!colors[i + 1..].contains(one), "{palette:?} {one:?}");
        }
    }
}

#[test]
fn what_must_be_read_is_never_dim_and_stands_out_from_what_is_under_it() {
    let themes = [true, false]
        .into_iter()
        .flat_map(|color| Palette::ALL.map(|palette| Theme { color, palette, ..Theme::default() }));
    for theme in themes {
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Rule) {
            let style = theme.style(role);
            assert!(!style.add_modifier.contains(Modifier::DIM), "{theme:?} {role:?}");
            let dark = [Color::Black, Color::Blue, Color::Red, Color::DarkGray];
            if let (Some(text), Some(under)) = (style.fg, style.bg) {
                assert_ne!(dark.contains(&text), dark.contains(&under), "{theme:?} {role:?}");
            }
        }
    }
}

#[test]
fn without_colours_there_are_none_whatever_the_theme() {
    for palette in Palette::ALL {
        let theme = Theme { palette, ..Theme::default() };
        for role in Role::ALL {
            let style = theme.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{palette:?} {role:?}");
        }
    }
}

#[test]
fn only_the_sixteen_colours_that_terminals_let_people_choose_are_used() {
    for palette in Palette::ALL {
        let theme = Theme { color: true, palette, ..Theme::default() };
        for color in Role::ALL.into_iter().flat_map(|role| {
            let style = theme.style(role);
            [style.fg, style.bg]
        }) {
            assert!(!matches!(color, Some(Color::Rgb(..) | Color::Indexed(_))), "{color:?}");
        }
    }
}
