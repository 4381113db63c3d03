package plimsoll.report;

/// How fields and numbers are told apart in a CSV file.
///
/// @param separator    between fields
/// @param decimalPoint inside numbers
/// @param byteOrder    whether the file begins with the UTF-8 byte order mark, which some spreadsheets need
public record CsvProfile(char separator, char decimalPoint, boolean byteOrder) {
    /// Comma and decimal point: what every program reads, and what this program imports.
    public static final CsvProfile COMMA = new CsvProfile(',', '.', false);

    /// Semicolon and decimal comma: for spreadsheets set to such a country.
    public static final CsvProfile SEMICOLON = new CsvProfile(';', ',', true);

    /// Checks that the two can be told apart.
    public CsvProfile {
        if (separator == decimalPoint) {
            throw new IllegalArgumentException("separator and decimal point must differ");
        }
    }
}
