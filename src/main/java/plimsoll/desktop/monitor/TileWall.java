package plimsoll.desktop.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.LadderBar;
import plimsoll.desktop.control.StatTile;
import plimsoll.desktop.control.StatValue;
import plimsoll.desktop.model.Headline;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.TileWhy;
import plimsoll.domain.Problem;

/// The headline numbers as tiles: the first two wide, the rest in pairs.
final class TileWall extends VBox {
    private static final int WIDE = 2;
    /// Tiles of a pair start from the same width, so that they end with the same.
    private static final double SAME = 100;

    private final List<StatTile> tiles = new ArrayList<>();
    private Consumer<Problem.Place> onOpen = place -> {};
    private Consumer<Headline.Opens> onElse = target -> {};
    private final Map<StatTile, LadderBar> ladders = new HashMap<>();

    TileWall() {
        getStyleClass().add("tile-wall");
    }

    /// Sets what a click on a tile does with the leg or pool that contributes most.
    void setOnOpen(Consumer<Problem.Place> action) {
        onOpen = action;
    }

    /// Sets what a click does on a tile that opens no leg and no pool.
    void setOnElse(Consumer<Headline.Opens> action) {
        onElse = action;
    }

    private Optional<Runnable> opens(Headline headline) {
        return headline.opens() == Headline.Opens.PLACE
                ? headline.place().map(place -> () -> onOpen.accept(place))
                : Optional.of(() -> onElse.accept(headline.opens()));
    }

    void show(List<Headline> headlines) {
        if (tiles.size() != headlines.size()) {
            arrange(headlines.size());
        }
        for (int i = 0; i < headlines.size(); i++) {
            show(tiles.get(i), headlines.get(i), i < WIDE);
        }
    }

    /// Tiles that stand stay: making one takes long.
    private void arrange(int count) {
        while (tiles.size() > count) {
            remove(tiles.removeLast());
        }
        while (tiles.size() < count) {
            StatTile tile = new StatTile("");
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setPrefWidth(SAME);
            tile.setMinWidth(0);
            add(tile, tiles.size());
            tiles.add(tile);
        }
    }

    private void add(StatTile tile, int at) {
        if (at < WIDE) {
            getChildren().add(tile);
        } else if ((at - WIDE) % 2 == 1) {
            ((HBox) getChildren().getLast()).getChildren().add(tile);
        } else {
            HBox pair = new HBox(tile);
            pair.getStyleClass().add("tile-pair");
            pair.setFillHeight(true);
            getChildren().add(pair);
        }
    }

    private void remove(StatTile last) {
        ladders.remove(last);
        if (!getChildren().remove(last)) {
            HBox pair = (HBox) getChildren().getLast();
            pair.getChildren().remove(last);
            if (pair.getChildren().isEmpty()) {
                getChildren().removeLast();
            }
        }
    }

    /// A narrow tile has room for the word alone; its limit is in its sentence.
    private void show(StatTile tile, Headline headline, boolean wide) {
        tile.setTitle(headline.label());
        tile.setMark(headline.mark());
        StatValue value = StatValue.of(headline);
        tile.show(value);
        tile.showVerdict(
                StatValue.of(headline.fresh()).tone(),
                wide ? headline.verdict() : headline.verdict().split(",", 2)[0]);
        tile.setOnOpen(opens(headline));
        tile.setAsk(TileWhy.of(headline));
        headline.side()
                .ifPresentOrElse(
                        side -> tile.showSide(side.mark(), side.value(), side.detail()),
                        () -> tile.showSide(Mark.NONE, "", ""));
        Optional<LadderBar> bar =
                headline.ladder().map(place -> ladders.computeIfAbsent(tile, made -> new LadderBar()));
        headline.ladder()
                .ifPresent(place -> bar.ifPresent(found -> found.show(
                        place.bounds().restrict().doubleValue(),
                        place.bounds().warn().doubleValue(),
                        place.bounds().target().doubleValue(),
                        place.buffer())));
        tile.setFooter(bar);
        tile.setSentence(headline.sentence());
    }
}
