package plimsoll.domain.cure;

/// The buffer that a pool must keep. At the bound it is kept, as long as the pool is not liquidated.
public sealed interface BufferTarget {
    /// A buffer of at least so much.
    ///
    /// @param amount USD, at least 0
    record Usd(double amount) implements BufferTarget {
        /// Checks the range.
        public Usd {
            range("buffer", amount, 0, 1e15);
        }
    }

    /// A buffer of at least a share of equity: the part of it that can be lost while requirements stay.
    ///
    /// @param ratio in [0, 1)
    record ShareOfEquity(double ratio) implements BufferTarget {
        /// Checks the range.
        public ShareOfEquity {
            range("buffer as a share of equity", ratio, 0, 0.999_999);
        }
    }

    /// Equity of at least a multiple of maintenance margin.
    ///
    /// @param multiple at least 1
    record MarginRatio(double multiple) implements BufferTarget {
        /// Checks the range.
        public MarginRatio {
            range("margin ratio", multiple, 1, 1e6);
        }
    }

    private static void range(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
