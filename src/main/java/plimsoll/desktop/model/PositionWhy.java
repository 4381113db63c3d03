package plimsoll.desktop.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.LegWhy;
import plimsoll.desktop.why.SumWhy;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyBook;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Position;

/// Explains cells of the table of legs: those of a leg, of a group, and of the whole book.
final class PositionWhy {
    private PositionWhy() {}

    static Optional<Why> of(WorkspaceSession session, Row row, String column, List<PositionGrouping.Group> groups) {
        Optional<LegWhy.Figure> number = number(column);
        Optional<WhyBook> book = WhyBook.of(session);
        if (number.isEmpty() || book.isEmpty()) {
            return Optional.empty();
        }
        return switch (row.kind()) {
            case ITEM -> LegWhy.of(book.get(), row.id(), number.get());
            case TOTAL ->
                SumWhy.of(
                        book.get(),
                        Texts.of("why.theBook"),
                        counted(session.document().positions(), leg -> true),
                        number.get(),
                        true);
            case GROUP ->
                groups.stream()
                        .filter(group -> group.id().equals(row.id()))
                        .findFirst()
                        .flatMap(group -> SumWhy.of(
                                book.get(),
                                group.name(),
                                legs(group, column),
                                number.get(),
                                group.pool().isEmpty()));
        };
    }

    /// The volatility at the what-if point, beside that of the market.
    static Optional<Why> atPoint(TableModel model, WorkspaceSession session, Row row, String column) {
        if (row.value(column).is(CellState.EDITABLE)) {
            return Optional.empty();
        }
        return CellDraft.of(model, row, column).flatMap(draft -> {
            session.document()
                    .position(row.id())
                    .map(leg -> session.document().market().vol().get(leg.instrumentId()))
                    .ifPresent(vol -> draft.change(
                            Texts.of("why.breakdown.before"),
                            vol.value().movePointRight(2).doubleValue(),
                            CellWhy.number(row, column)));
            return draft.build();
        });
    }

    /// Money of a pool is that of its cross legs; coins are those of all its legs.
    private static List<String> legs(PositionGrouping.Group group, String column) {
        boolean money = !column.equals(PositionsViewModel.DELTA);
        return counted(group.legs(), leg -> !money || group.pool().isEmpty() || leg.mode() == MarginMode.CROSS);
    }

    private static List<String> counted(List<Position> legs, Predicate<Position> counts) {
        return legs.stream()
                .filter(leg -> leg.included() && counts.test(leg))
                .map(Position::id)
                .toList();
    }

    private static Optional<LegWhy.Figure> number(String column) {
        return switch (column) {
            case PositionsViewModel.MARK -> Optional.of(LegWhy.Figure.MARK);
            case PositionsViewModel.NOTIONAL -> Optional.of(LegWhy.Figure.NOTIONAL);
            case PositionsViewModel.PNL -> Optional.of(LegWhy.Figure.PNL);
            case PositionsViewModel.DELTA -> Optional.of(LegWhy.Figure.DELTA);
            case PositionsViewModel.VEGA -> Optional.of(LegWhy.Figure.VEGA);
            case PositionsViewModel.INITIAL -> Optional.of(LegWhy.Figure.INITIAL);
            case PositionsViewModel.MAINTENANCE -> Optional.of(LegWhy.Figure.MAINTENANCE);
            default -> Optional.empty();
        };
    }
}
