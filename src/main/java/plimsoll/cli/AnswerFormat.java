package plimsoll.cli;

import java.util.Locale;

/// How an answer is written.
enum AnswerFormat {
    /// Aligned text for reading.
    TABLE,
    CSV,
    /// One object per row.
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
