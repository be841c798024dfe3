//! The laws of merging, whatever was written.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use tenken::domain::merge;

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
});
