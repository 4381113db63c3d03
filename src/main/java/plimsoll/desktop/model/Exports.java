package plimsoll.desktop.model;

import java.util.function.Supplier;

/// What screens may hand out of the window: tables and pictures to files, texts and pictures to the clipboard,
/// sentences
/// to the status line.
public interface Exports extends Messages {
    /// Asks for a file and writes the table as shown, in full precision, as CSV.
    void table(TableModel table);

    /// Asks for a file and writes a picture.
    void picture(String name, Supplier<byte[]> png);

    /// Copies a picture.
    void copyPicture(byte[] png);

    /// Copies text.
    void copyText(String text);
}
