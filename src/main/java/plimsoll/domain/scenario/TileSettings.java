package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the tile wall shows.
///
/// @param tiles in the user's order, each kind at most once
public record TileSettings(List<TileLimit> tiles) {
    /// What is shown until the user chooses.
    public static final TileSettings PLAIN = new TileSettings(Stream.of(
                    TileKind.WORST_BUFFER,
                    TileKind.NEAREST_LEVEL,
                    TileKind.RATIOS,
                    TileKind.NET_DELTA,
                    TileKind.DATA_AGE,
                    TileKind.RUN)
            .map(TileLimit::none)
            .toList());

    /// Checks that no kind repeats.
    public TileSettings {
        tiles = List.copyOf(tiles);
        if (tiles.stream().map(TileLimit::kind).distinct().count() != tiles.size()) {
            throw new IllegalArgumentException("a tile must not be there twice");
        }
    }

    /// Returns the tile of a kind; empty when it is not shown.
    public Optional<TileLimit> tile(TileKind kind) {
        return tiles.stream().filter(tile -> tile.kind() == kind).findFirst();
    }

    /// Returns these settings with a tile in place of the one of its kind, or at the end.
    public TileSettings with(TileLimit tile) {
        List<TileLimit> all = new ArrayList<>(tiles);
        all.replaceAll(old -> old.kind() == tile.kind() ? tile : old);
        if (!all.contains(tile)) {
            all.add(tile);
        }
        return new TileSettings(all);
    }

    /// Returns these settings without the tile of a kind.
    public TileSettings without(TileKind kind) {
        return new TileSettings(
                tiles.stream().filter(tile -> tile.kind() != kind).toList());
    }

    /// Returns these settings with the tile of a kind moved by some places; it stops at the ends.
    public TileSettings moved(TileKind kind, int step) {
        Optional<TileLimit> tile = tile(kind);
        if (tile.isEmpty()) {
            return this;
        }
        List<TileLimit> all = new ArrayList<>(tiles);
        int from = all.indexOf(tile.get());
        all.remove(from);
        all.add(Math.clamp(from + step, 0, all.size()), tile.get());
        return new TileSettings(all);
    }
}
