package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.TileLimit;
import plimsoll.domain.scenario.TileSettings;
import plimsoll.domain.text.NumberText;

/// Which tiles the wall shows, in which order and with which limits. Each change is one undo step.
public final class TilesViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    /// One kind of tile.
    ///
    /// @param kind  what it shows
    /// @param shown whether it is on the wall
    /// @param warn  the limit as typed; empty = none
    /// @param alert the limit as typed; empty = none
    public record Line(TileKind kind, boolean shown, String warn, String alert) {
        /// Returns what the tile is called.
        public String title() {
            return LimitTiles.title(kind);
        }

        /// Returns the unit of the limits.
        public String unit() {
            return LimitTiles.unit(kind);
        }

        /// Returns on which side of a limit it is passed; empty when there is no limit.
        public String side() {
            return kind == TileKind.RUN ? "" : kind.lowIsBad() ? Texts.of("tile.atMost") : Texts.of("tile.atLeast");
        }
    }

    /// Follows the session until closed.
    public TilesViewModel(WorkspaceSession session) {
        this.session = session;
        subscription = session.documentProperty().subscribe(document -> refresh());
    }

    /// Returns every kind: those on the wall in their order, then the others.
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void refresh() {
        TileSettings tiles = tiles();
        lines.set(Stream.concat(
                        tiles.tiles().stream().map(tile -> line(tile, true)),
                        Stream.of(TileKind.values())
                                .filter(kind -> tiles.tile(kind).isEmpty())
                                .map(kind -> line(TileLimit.none(kind), false)))
                .toList());
    }

    private static Line line(TileLimit tile, boolean shown) {
        return new Line(tile.kind(), shown, text(tile, tile.warn()), text(tile, tile.alert()));
    }

    private static String text(TileLimit tile, Optional<BigDecimal> limit) {
        return limit.map(value -> NumberText.exact(LimitTiles.typed(tile.kind(), value), 0))
                .orElse("");
    }

    /// Puts a tile on the wall, at its end, or takes it off.
    public void choose(TileKind kind, boolean shown) {
        if (shown != tiles().tile(kind).isPresent()) {
            set(
                    shown ? Texts.of("undo.addTile") : Texts.of("undo.removeTile"),
                    shown ? tiles().with(TileLimit.none(kind)) : tiles().without(kind));
        }
    }

    /// Moves a tile by some places.
    public void move(TileKind kind, int step) {
        set(Texts.of("undo.orderOfTiles"), tiles().moved(kind, step));
    }

    /// Takes what is a warning, empty = nothing; returns why not.
    public Optional<String> commitWarn(TileKind kind, String text) {
        return commit(kind, text, limit -> new TileLimit(kind, limit, tile(kind).alert()));
    }

    /// Takes what is an alert, empty = nothing; returns why not.
    public Optional<String> commitAlert(TileKind kind, String text) {
        return commit(kind, text, limit -> new TileLimit(kind, tile(kind).warn(), limit));
    }

    /// Shows the shipped tiles without limits.
    public void reset() {
        set(Texts.of("undo.tiles"), TileSettings.PLAIN);
    }

    private Optional<String> commit(TileKind kind, String text, Function<Optional<BigDecimal>, TileLimit> change) {
        String bare = text.replace("%", "").replace("\u00d7", "").strip();
        if (bare.isEmpty()) {
            return limited(() -> change.apply(Optional.empty()));
        }
        return switch (NumberText.parse(bare)) {
            case NumberText.Parsed.Wrong wrong -> Optional.of(wrong.message());
            case NumberText.Parsed.Value number ->
                limited(() -> change.apply(Optional.of(LimitTiles.kept(kind, number.value()))));
        };
    }

    private Optional<String> limited(java.util.function.Supplier<TileLimit> tile) {
        try {
            set(Texts.of("undo.limitsOfTiles"), tiles().with(tile.get()));
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            return Optional.of(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
        }
    }

    private TileLimit tile(TileKind kind) {
        return tiles().tile(kind).orElse(TileLimit.none(kind));
    }

    private TileSettings tiles() {
        return session.document().stress().tiles();
    }

    private void set(String what, TileSettings tiles) {
        session.apply(new Edit.SetStress(what, session.document().stress().withTiles(tiles)));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
