package plimsoll.engine.pricing;

/// Answers the standard normal density and cumulative probability.
///
/// The cumulative uses the rational minimax approximations of the complementary error function of W. J. Cody,
/// "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969); the relative error
/// stays below 1e-14 far into both tails. Only `StrictMath` is used, so the bits are the same on every machine.
public final class NormalDistribution {
    private static final double ROOT_HALF = 0.7071067811865476;
    private static final double DENSITY_AT_ZERO = 0.3989422804014327;
    private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;
    private static final double SMALL = 0.46875;
    private static final double MIDDLE = 4.0;

    /// Beyond this the complementary error function is below the smallest double.
    private static final double UNDERFLOW = 26.6;

    /// The square is split at sixteenths, so that its large part is exact and the exponential keeps its digits.
    private static final double SPLIT = 16.0;

    private static final double[] SMALL_TOP = {
        3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694, 0.18577770618460315
    };
    private static final double[] SMALL_BOTTOM = {
        23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
    };
    private static final double[] MIDDLE_TOP = {
        0.5641884969886701,
        8.883149794388377,
        66.11919063714163,
        298.6351381974001,
        881.952221241769,
        1712.0476126340707,
        2051.0783778260716,
        1230.3393547979972,
        2.1531153547440383e-08
    };
    private static final double[] MIDDLE_BOTTOM = {
        15.744926110709835,
        117.6939508913125,
        537.1811018620099,
        1621.3895745666903,
        3290.7992357334597,
        4362.619090143247,
        3439.3676741437216,
        1230.3393548037495
    };
    private static final double[] LARGE_TOP = {
        0.30532663496123236,
        0.36034489994980445,
        0.12578172611122926,
        0.016083785148742275,
        0.0006587491615298378,
        0.016315387137302097
    };
    private static final double[] LARGE_BOTTOM = {
        2.568520192289822, 1.8729528499234604, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918
    };

    /// Half the width of the centre, where no logarithm is needed.
    private static final double CENTRE = 0.425;

    private static final double NEAR_TAIL = 5;
    private static final double NEAR_SHIFT = 1.6;
    private static final double[] CENTRE_TOP = {
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227
    };
    private static final double[] CENTRE_BOTTOM = {
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852546
    };
    private static final double[] NEAR_TOP = {
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414
    };
    private static final double[] NEAR_BOTTOM = {
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9
    };
    private static final double[] FAR_TOP = {
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-5,
        2.0103343992922881e-7
    };
    private static final double[] FAR_BOTTOM = {
        1.0,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15
    };

    private NormalDistribution() {}

    /// Returns the density at x.
    public static double density(double x) {
        return DENSITY_AT_ZERO * StrictMath.exp(-0.5 * x * x);
    }

    /// Returns the probability of a value at or below x; 0 and 1 at minus and plus infinity.
    public static double cumulative(double x) {
        double scaled = x * ROOT_HALF;
        double size = StrictMath.abs(scaled);
        if (size <= SMALL) {
            return 0.5 + 0.5 * errorFunction(scaled);
        }
        double tail = size > UNDERFLOW ? 0 : 0.5 * complement(size);
        return x < 0 ? tail : 1 - tail;
    }

    /// Returns the value below which a probability lies; the inverse of [#cumulative(double)] with a relative error of
    /// about 1e-16. Source: M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution",
    /// Applied
    /// Statistics 37 (1988), routine PPND16.
    ///
    /// @param probability in [0, 1]; minus and plus infinity at the ends
    public static double quantile(double probability) {
        double centred = probability - 0.5;
        if (StrictMath.abs(centred) <= CENTRE) {
            double square = CENTRE * CENTRE - centred * centred;
            return centred * ratio(CENTRE_TOP, CENTRE_BOTTOM, square);
        }
        double tail = centred < 0 ? probability : 1 - probability;
        if (!(tail > 0)) {
            return centred < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double root = StrictMath.sqrt(-StrictMath.log(tail));
        double size = root <= NEAR_TAIL
                ? ratio(NEAR_TOP, NEAR_BOTTOM, root - NEAR_SHIFT)
                : ratio(FAR_TOP, FAR_BOTTOM, root - NEAR_TAIL);
        return centred < 0 ? -size : size;
    }

    /// The quotient of two polynomials, coefficients from the constant up.
    private static double ratio(double[] top, double[] bottom, double x) {
        double above = top[top.length - 1];
        double below = bottom[top.length - 1];
        for (int i = top.length - 2; i >= 0; i--) {
            above = above * x + top[i];
            below = below * x + bottom[i];
        }
        return above / below;
    }

    private static double errorFunction(double x) {
        double square = x * x;
        double top = SMALL_TOP[4] * square;
        double bottom = square;
        for (int i = 0; i < 3; i++) {
            top = (top + SMALL_TOP[i]) * square;
            bottom = (bottom + SMALL_BOTTOM[i]) * square;
        }
        return x * (top + SMALL_TOP[3]) / (bottom + SMALL_BOTTOM[3]);
    }

    private static double complement(double size) {
        double head = StrictMath.floor(size * SPLIT) / SPLIT;
        double rest = (size - head) * (size + head);
        return StrictMath.exp(-head * head) * StrictMath.exp(-rest) * (size <= MIDDLE ? middle(size) : large(size));
    }

    private static double middle(double size) {
        double top = MIDDLE_TOP[8] * size;
        double bottom = size;
        for (int i = 0; i < 7; i++) {
            top = (top + MIDDLE_TOP[i]) * size;
            bottom = (bottom + MIDDLE_BOTTOM[i]) * size;
        }
        return (top + MIDDLE_TOP[7]) / (bottom + MIDDLE_BOTTOM[7]);
    }

    private static double large(double size) {
        double inverse = 1 / (size * size);
        double top = LARGE_TOP[5] * inverse;
        double bottom = inverse;
        for (int i = 0; i < 4; i++) {
            top = (top + LARGE_TOP[i]) * inverse;
            bottom = (bottom + LARGE_BOTTOM[i]) * inverse;
        }
        double ratio = inverse * (top + LARGE_TOP[4]) / (bottom + LARGE_BOTTOM[4]);
        return (ONE_OVER_ROOT_PI - ratio) / size;
    }
}
