//! Numbers as a reader sees them, in English and in other languages.

use attention_draw::{NumberFormat, whole_percent};

const EN: NumberFormat = NumberFormat::ENGLISH;

fn german() -> NumberFormat {
    NumberFormat::from_samples("1,5", "55\u{a0}%")
}

#[test]
fn numbers_are_short_and_never_a_negative_zero() {
    assert_eq!(EN.short(2.0, 2), "2");
    assert_eq!(german().short(-0.5, 2), "−0,5");
    assert_eq!(EN.short(-0.001, 2), "0");
    assert_eq!(EN.short(10.0, 0), "10");
    assert_eq!(EN.short(-100.0, 2), "−100");
    assert_eq!(german().short(20.5, 3), "20,5");
    assert_eq!(NumberFormat::PLAIN.short(-20.25, 2), "-20.25");
}

#[test]
fn fixed_decimals_keep_their_zeros() {
    assert_eq!(EN.fixed(0.5, 2), "0.50");
    assert_eq!(EN.fixed(-12.006, 2), "−12.01");
    assert_eq!(EN.fixed(3.04, 2), "3.04");
    assert_eq!(EN.fixed(0.045, 0), "0");
    assert_eq!(EN.fixed(7.0, 0), "7");
}

#[test]
fn what_is_there_but_less_than_one_percent_is_told_so() {
    let shares = [0.0, 1e-9, 0.004, 0.0099, 0.01, 0.546, 0.996, 1.0];
    let texts = ["0%", "<1%", "<1%", "<1%", "1%", "55%", "100%", "100%"];
    assert_eq!(shares.map(|share| EN.percent(share)), texts);
    assert_eq!(whole_percent(0.004), None);
}

#[test]
fn a_percentage_is_written_as_the_language_has_it() {
    let with = |sample| NumberFormat::from_samples("1.5", sample).percent(0.07);
    assert_eq!(with("55\u{a0}%"), "7\u{a0}%");
    assert_eq!(with("%55"), "%7");
    assert_eq!(with("% 55"), "% 7");
    assert_eq!(with("nonsense"), "7%");
    assert_eq!(NumberFormat::from_samples("x", "%55").percent(0.001), "<%1");
}

#[test]
fn the_decimal_sign_is_that_of_the_sample() {
    assert_eq!(NumberFormat::from_samples("1٫5", "55%").fixed(2.5, 1), "2٫5");
    assert_eq!(NumberFormat::from_samples("", "").fixed(2.5, 1), "2.5");
}

#[test]
fn significant_digits_are_counted_from_the_first_that_is_not_zero() {
    let texts = [2.0, 3.96, 12.4, 99.7, 0.0512, 1234.0].map(|value| EN.significant(value, 2));
    assert_eq!(texts, ["2.0", "4.0", "12", "100", "0.051", "1200"]);
    assert_eq!(german().significant(3.96, 2), "4,0");
    assert_eq!(EN.significant(9.996, 3), "10.0");
}

#[test]
fn times_and_sizes_have_the_unit_that_makes_them_short() {
    let plain = |text: String| text.replace('\u{a0}', " ");
    let times = [0.0421, 0.9994, 0.9995, 999.4, 2345.0, 0.0].map(|ms| EN.milliseconds(ms, 2));
    assert_eq!(times.map(plain), ["42 µs", "1000 µs", "1 ms", "1000 ms", "2.3 s", "0 µs"]);
    assert_eq!(plain(EN.milliseconds(0.9994, 3)), "999 µs");
    assert_eq!(plain(german().milliseconds(12.34, 3)), "12,3 ms");
    assert_eq!(plain(EN.milliseconds(1e7, 2)), "10000 s");
    let sizes = [35_388.0, 67_108_864.0, 1.2e9, 5.4e12].map(|bytes| EN.bytes(bytes, 2));
    assert_eq!(sizes.map(plain), ["35 kB", "67 MB", "1.2 GB", "5400 GB"]);
    assert_eq!(plain(german().bytes(67_108_864.0, 3)), "67,1 MB");
}
