package plimsoll.domain.layout;

import java.util.List;
import java.util.stream.Stream;

/// Parts beside each other.
///
/// @param direction in which they follow each other
/// @param parts     at least two, in order
public record Split(Direction direction, List<Part> parts) implements Dock {
    /// In which direction parts follow each other.
    public enum Direction {
        ACROSS,
        DOWN
    }

    /// One of the parts.
    ///
    /// @param dock   what is in it
    /// @param extent its room along the split
    public record Part(Dock dock, Extent extent) {}

    /// Checks the parts.
    public Split {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a split needs two parts, has " + parts.size());
        }
    }

    /// Returns parts side by side.
    public static Split across(Part... parts) {
        return new Split(Direction.ACROSS, List.of(parts));
    }

    /// Returns parts one below the other.
    public static Split down(Part... parts) {
        return new Split(Direction.DOWN, List.of(parts));
    }

    /// Returns a part that takes a share of what others leave.
    public static Part share(double weight, Dock dock) {
        return new Part(dock, new Extent.Share(weight));
    }

    /// Returns a part that keeps its length when the window grows.
    public static Part fixed(double pixels, Dock dock) {
        return new Part(dock, new Extent.Fixed(pixels));
    }

    /// Returns a part that takes as much as its content wants.
    public static Part content(Dock dock) {
        return new Part(dock, new Extent.Content());
    }

    @Override
    public Stream<String> panels() {
        return parts.stream().flatMap(part -> part.dock().panels());
    }
}
