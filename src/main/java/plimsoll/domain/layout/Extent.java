package plimsoll.domain.layout;

/// How much room a part of a split takes along the split.
public sealed interface Extent {
    /// A share of what the others leave.
    ///
    /// @param weight above 0, against the weights of the other shares
    record Share(double weight) implements Extent {
        /// Checks the weight.
        public Share {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight must be above 0, was " + weight);
            }
        }
    }

    /// A length that stays when the window grows.
    ///
    /// @param pixels above 0
    record Fixed(double pixels) implements Extent {
        /// Checks the length.
        public Fixed {
            if (!(pixels > 0) || Double.isInfinite(pixels)) {
                throw new IllegalArgumentException("pixels must be above 0, was " + pixels);
            }
        }
    }

    /// As much as the content wants.
    record Content() implements Extent {}

    /// Returns the extent of each half when the room is divided in two; what follows its content shares instead.
    default Extent halved() {
        return switch (this) {
            case Share share -> new Share(share.weight / 2);
            case Fixed fixed -> new Fixed(fixed.pixels / 2);
            case Content ignored -> new Share(1);
        };
    }
}
