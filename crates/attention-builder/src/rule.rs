//! The CSS rule that reserves the space of a figure while the script loads.

/// CSS that reserves these heights in CSS pixels for a tag: on a phone, and on wider screens.
///
/// # Example
///
/// ```
/// let rule = attention_builder::rule("attention-flow", 700, 600);
/// assert!(rule.starts_with("attention-flow:not(:defined) {"));
/// ```
pub fn rule(tag: &str, phone: u32, desktop: u32) -> String {
    let [phone, desktop] = [phone, desktop].map(|height| height.to_string());
    let host = [tag, ":not(:defined) {"].concat();
    let narrow = [&host, "\n  display: block;\n  min-height: ", &phone, "px;\n}\n"].concat();
    let wide = ["@media (min-width: 800px) {\n  ", &host, " min-height: ", &desktop, "px; }\n}\n"];
    narrow + &wide.concat()
}
