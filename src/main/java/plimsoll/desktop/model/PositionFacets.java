package plimsoll.desktop.model;

import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.document.Document;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;

/// What legs can be filtered by, found in the workspace without making a cell.
final class PositionFacets {
    private static final String VENUE = "venue";
    private static final String UNDERLYING = "underlying";
    private static final String KIND = "kind";
    private static final String EXPIRY = "expiry";

    /// All of them, in order.
    static final List<Criterion.Facet> ALL = List.of(
            new Criterion.Facet(VENUE, Texts.of("facet.venue")),
            new Criterion.Facet(PositionsViewModel.POOL, Texts.of("facet.pool")),
            new Criterion.Facet(UNDERLYING, Texts.of("facet.underlying")),
            new Criterion.Facet(KIND, Texts.of("facet.kind")),
            new Criterion.Facet(EXPIRY, Texts.of("facet.expiry")),
            new Criterion.Facet(PositionsViewModel.MODE, Texts.of("facet.mode")));

    private PositionFacets() {}

    /// Returns what a leg has in a facet; empty when that is what its cell says.
    static Optional<String> of(Document document, String position, String facet) {
        Optional<Position> leg = document.position(position);
        Optional<Instrument> what = leg.flatMap(item -> document.instrument(item.instrumentId()));
        Optional<Pool> pool = leg.flatMap(item -> document.pool(item.poolId()));
        return switch (facet) {
            case VENUE -> Optional.of(pool.map(Pool::venue).orElse(""));
            case PositionsViewModel.POOL -> Optional.of(pool.map(Pool::name).orElse(""));
            case UNDERLYING -> Optional.of(what.map(Instrument::underlying).orElse(""));
            case KIND -> Optional.of(what.map(item -> Words.of(item.kind())).orElse(""));
            case EXPIRY -> Optional.of(what.map(PositionGrouping::expiry).orElse(""));
            default -> Optional.empty();
        };
    }
}
