package plimsoll.desktop.model;

import java.util.function.Supplier;

/// What screens may hand out of the window: tables and pictures to files, texts and pictures to the clipboard.
public interface Exports {
    /// Asks for a file and writes the table as shown, in full precision, as CSV.
    void table(TableModel table);

    /// Shows one sentence about what was done.
    void say(String sentence);

    /// Asks for a file and writes a picture.
    void picture(String name, Supplier<byte[]> png);

    /// Copies a picture.
    void copyPicture(byte[] png);

    /// Copies text.
    void copyText(String text);
}
