package plimsoll.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import plimsoll.desktop.model.PastedCells;
import plimsoll.domain.text.NumberStyle;
import plimsoll.storage.PastedText;

/// Reads pasted rows for tables.
///
/// @param preferred how numbers are written when the text leaves it open
record PasteReader(Supplier<NumberStyle> preferred) implements PastedCells.Parser {
    @Override
    public PastedCells parse(String text) {
        return parse(text, PastedCells.Reading.FOUND);
    }

    @Override
    public PastedCells parse(String text, PastedCells.Reading reading) {
        PastedText read = PastedText.read(text, preferred.get(), reading.separator(), reading.style());
        return new PastedCells(
                read.table().header().orElse(List.of()),
                read.table().rows(),
                read.separator(),
                read.style(),
                read.unsure());
    }
}
