package plimsoll.desktop.model;

import java.util.List;
import plimsoll.domain.text.NumberStyle;
import plimsoll.storage.PastedText;

/// Splits pasted text as the window does with numbers written with a point.
public final class SplitText implements PastedCells.Parser {
    @Override
    public PastedCells parse(String text) {
        return parse(text, PastedCells.Reading.FOUND);
    }

    @Override
    public PastedCells parse(String text, PastedCells.Reading reading) {
        PastedText read = PastedText.read(text, NumberStyle.POINT, reading.separator(), reading.style());
        return new PastedCells(
                read.table().header().orElse(List.of()),
                read.table().rows(),
                read.separator(),
                read.style(),
                read.unsure());
    }
}
