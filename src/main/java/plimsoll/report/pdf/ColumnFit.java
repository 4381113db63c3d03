package plimsoll.report.pdf;

/// Fits the columns of a table into the page.
final class ColumnFit {
    private ColumnFit() {}

    /// Returns the widths: as wished when they fit, and the rest spread over the gaps; else the widest columns are cut
    /// to one common width until all fit.
    ///
    /// @param wished what the texts need, points
    /// @param gap    between columns, points
    /// @param room   for all of it, points
    static float[] fit(float[] wished, float gap, float room) {
        float free = room - gap * (wished.length - 1);
        float sum = 0;
        for (float width : wished) {
            sum += width;
        }
        float[] widths = wished.clone();
        if (sum <= free) {
            float extra = Math.min((free - sum) / wished.length, 40);
            for (int i = 0; i < widths.length; i++) {
                widths[i] += extra;
            }
            return widths;
        }
        float cap = cap(wished, free);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widths[i], cap);
        }
        return widths;
    }

    /// Returns the width at which all columns, none wider, fill the room exactly.
    private static float cap(float[] wished, float free) {
        float[] sorted = wished.clone();
        java.util.Arrays.sort(sorted);
        float left = free;
        for (int i = 0; i < sorted.length; i++) {
            float share = left / (sorted.length - i);
            if (sorted[i] > share) {
                return share;
            }
            left -= sorted[i];
        }
        return sorted[sorted.length - 1];
    }
}
