//! The laws of merging, whatever was written.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use tenken::domain::{Review, diff, merge};
use tenken_fuzz::{few_questions, today};

fuzz_target!(|bytes: &[u8]| {
    let mut u = Unstructured::new(bytes);
    let Ok(base) = tenken_fuzz::review(&mut u) else { return };
    let Ok(ours) = tenken_fuzz::worked(&mut u, &base) else { return };
    let Ok(theirs) = tenken_fuzz::worked(&mut u, &base) else { return };
    for base in [Some(&base), None] {
        let merged = merge(base, &ours, &theirs).review;
        assert_eq!(merged, merge(base, &theirs, &ours).review, "the order of the sides");
        assert_eq!(merge(base, &ours, &ours).review, ours, "one side twice");
        assert_eq!(merge(base, &merged, &theirs).review, merged, "theirs again");
        assert_eq!(merge(base, &ours, &merged).review, merged, "ours again");
        let Some(base) = base else { continue };
        assert_eq!(merge(Some(base), base, &theirs).review, theirs, "theirs alone");
        assert_eq!(merge(Some(base), &ours, base).review, ours, "ours alone");
    }
    differences(&ours, &theirs);
});

/// What two reviews differ in is named, and nothing else.
fn differences(one: &Review, other: &Review) {
    let content = few_questions();
    let (there, back) = (diff(&content, one, other, today()), diff(&content, other, one, today()));
    assert!(diff(&content, one, one, today()).changes.iter().all(|c| c.fields.is_empty()));
    for there in &there.changes {
        // What one of them did not ask is compared in one direction alone.
        let Some(back) = back.changes.iter().find(|back| back.id == there.id) else { continue };
        assert_eq!((there.old, there.new), (back.new, back.old));
        assert_eq!((there.old_risk, there.risk), (back.risk, back.old_risk));
        assert_eq!(there.fields, back.fields, "{}", there.id);
        if one.entry(&there.id) == other.entry(&there.id) {
            assert!(there.fields.is_empty(), "{} is the same", there.id);
        }
    }
    assert_eq!(there.total.old, back.total.new);
}
