package plimsoll.domain.text;

/// Keeps spreadsheets from reading exported text as a formula, so that the way back is exact.
///
/// Only text columns are guarded. A text of the form "zero or more `'`, then a character that starts a formula" gets
/// one more `'` in front; reading strips exactly one `'` from the same form.
public final class FormulaGuard {
    /// Characters that a spreadsheet may take as the start of a formula or as an invitation to skip: ASCII and
    /// full-width signs, tab, line ends and NUL.
    private static final String STARTERS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

    private FormulaGuard() {}

    /// Returns the text as it is written to a file.
    public static String guard(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /// Returns the text that [#guard(String)] was given.
    public static String unguard(String text) {
        return text.startsWith("'") && startsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTERS.indexOf(text.charAt(at)) >= 0;
    }
}
