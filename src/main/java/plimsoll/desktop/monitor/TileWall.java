package plimsoll.desktop.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.StatTile;
import plimsoll.desktop.control.StatValue;
import plimsoll.desktop.model.Headline;

/// The headline numbers as tiles: the first two wide, the rest in pairs.
final class TileWall extends VBox {
    private static final int WIDE = 2;

    private final List<StatTile> tiles = new ArrayList<>();

    TileWall() {
        getStyleClass().add("tile-wall");
    }

    void show(List<Headline> headlines) {
        if (tiles.size() != headlines.size()) {
            arrange(headlines.size());
        }
        for (int i = 0; i < headlines.size(); i++) {
            tiles.get(i).setTitle(headlines.get(i).label());
            tiles.get(i).show(value(headlines.get(i)));
        }
    }

    private void arrange(int count) {
        getChildren().clear();
        tiles.clear();
        Optional<HBox> open = Optional.empty();
        for (int i = 0; i < count; i++) {
            StatTile tile = new StatTile("");
            tiles.add(tile);
            HBox.setHgrow(tile, Priority.ALWAYS);
            if (i < WIDE) {
                getChildren().add(tile);
            } else if (open.isPresent()) {
                open.get().getChildren().add(tile);
                open = Optional.empty();
            } else {
                HBox pair = new HBox(tile);
                pair.getStyleClass().add("tile-pair");
                pair.setFillHeight(true);
                getChildren().add(pair);
                open = Optional.of(pair);
            }
        }
    }

    private static StatValue value(Headline headline) {
        if (!headline.reason().isEmpty()) {
            return StatValue.notAvailable(headline.reason());
        }
        StatValue value = StatValue.of(headline.value(), headline.unit(), headline.detail());
        if (headline.stale()) {
            return value.in(StatValue.Tone.STALE);
        }
        return value.in(
                switch (headline.band()) {
                    case NONE, TARGET -> StatValue.Tone.NORMAL;
                    case WARN -> StatValue.Tone.WARN;
                    case RESTRICT, BREACH -> StatValue.Tone.LOSS;
                });
    }
}
