package plimsoll.desktop.model;

import plimsoll.desktop.text.Texts;
import plimsoll.engine.result.Standing;

/// How tables and tiles show the standing of a pool: always in a word, so that colour is never alone.
public final class StandingCell {
    private StandingCell() {}

    /// Returns the cell.
    public static CellValue of(Standing standing) {
        return switch (standing) {
            case OK -> CellValue.text(word(standing), CellState.MUTED);
            case RESTRICTED -> CellValue.text(word(standing), CellState.WARN);
            case LIQUIDATED -> CellValue.text(word(standing), CellState.BREACH);
        };
    }

    /// Returns the word.
    public static String word(Standing standing) {
        return switch (standing) {
            case OK -> Texts.of("standing.ok");
            case RESTRICTED -> Texts.of("standing.restricted");
            case LIQUIDATED -> Texts.of("standing.liquidated");
        };
    }
}
