package plimsoll.desktop.model;

import plimsoll.desktop.text.Texts;

/// Shows that an input is not that of the compared book, where there is no column for what it was.
public final class EditedCell {
    private EditedCell() {}

    /// Returns the cell of an input, marked and saying what the compared book has there when it has something else.
    public static CellValue beside(CellValue now, CellValue was) {
        boolean same = now.file().equals(was.file());
        if (same || !now.is(CellState.EDITABLE) || now.is(CellState.INVALID)) {
            return now;
        }
        String before = was.file().isEmpty() ? Texts.of("cell.wasNone") : Texts.of("cell.was", was.text());
        String message = now.message().isEmpty() ? before : now.message() + " " + before;
        return new CellValue(now.text(), now.file(), now.states(), message, now.detail(), now.mark())
                .with(CellState.EDITED);
    }
}
