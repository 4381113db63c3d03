package plimsoll.domain;

import java.util.function.IntConsumer;

/// Tells how much of a run is finished, in thousandths that only grow, whichever parts the run is made of.
public final class Progress {
    /// What a finished run has told in all.
    public static final int WHOLE = 1000;

    /// Tells nobody.
    public static final Progress NONE = new Progress(told -> {});

    private final Teller teller;
    private final double from;
    private final double to;

    /// Begins at nothing.
    ///
    /// @param finished receives how many thousandths were finished since it was told last
    public Progress(IntConsumer finished) {
        this(new Teller(finished), 0, 1);
    }

    private Progress(Teller teller, double from, double to) {
        this.teller = teller;
        this.from = from;
        this.to = to;
    }

    /// Says that a share of this run or part is finished; less than was said before is not told.
    ///
    /// @param share in [0, 1]
    public void at(double share) {
        teller.tell((int) StrictMath.floor(WHOLE * (from + share * (to - from)) + 1e-9));
    }

    /// Says that some of equal pieces are finished.
    ///
    /// @param done  of them, from 0
    /// @param total at least `done`; 0 = there is nothing to do
    public void at(int done, int total) {
        at(total == 0 ? 1 : (double) done / total);
    }

    /// Returns the progress of a part.
    ///
    /// @param begin share of this run at which it begins
    /// @param end   share at which it is finished
    public Progress part(double begin, double end) {
        return new Progress(teller, from + begin * (to - from), from + end * (to - from));
    }

    private static final class Teller {
        private final IntConsumer finished;
        private int told;

        Teller(IntConsumer finished) {
            this.finished = finished;
        }

        synchronized void tell(int reached) {
            if (reached > told) {
                finished.accept(reached - told);
                told = reached;
            }
        }
    }
}
