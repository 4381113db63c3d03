package plimsoll.domain.cure;

import plimsoll.domain.text.NumberText;

/// Reads the buffer that a pool must keep as people type it.
public final class BufferText {
    private BufferText() {}

    /// Returns the target: `10000` or `10k` in USD, `20%` of equity, `x1.5` maintenance margin.
    ///
    /// @throws IllegalArgumentException with a sentence, when it is none
    public static BufferTarget parse(String typed) {
        String text = typed.strip();
        boolean ratio = text.startsWith("x") || text.startsWith("X") || text.startsWith("\u00d7");
        double value = switch (NumberText.parse(ratio ? text.substring(1) : text)) {
            case NumberText.Parsed.Value parsed -> parsed.value().doubleValue();
            case NumberText.Parsed.Wrong wrong -> throw new IllegalArgumentException(wrong.message());
        };
        if (ratio) {
            return new BufferTarget.MarginRatio(value);
        }
        return text.endsWith("%") ? new BufferTarget.ShareOfEquity(value) : new BufferTarget.Usd(value);
    }
}
