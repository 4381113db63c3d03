package plimsoll.engine.pricing;

/// The numbers that both forms of the pricing kernel share.
///
/// Both tables were fitted for this program with the exchange algorithm of E. Ya. Remez in 70-digit arithmetic; the
/// method note `src/doc/method-black76.md` says how, and how far they are off.
final class KernelConstants {
    /// Adding it rounds to a whole number, which then stands in the low bits.
    static final double ROUNDER = 0x1.8p52;

    /// A double's exponent begins at this bit.
    static final int EXPONENT_SHIFT = 52;

    /// Minus log2(e) / 2: the density is a power of two of this times the square.
    static final double DENSITY_POWER = -0.7213475204444817;

    /// From here on the density is below 1e-305 and counts as 0; below, its power of two is a normal double.
    static final double NEGLIGIBLE = 37.5;

    /// 2^f / sqrt(2 pi) for f from -1/2 to 1/2, relative error 2.4e-16.
    static final double E0 = 0.3989422804014327;
    static final double E1 = 0.27652571686641;
    static final double E2 = 0.09583651049912907;
    static final double E3 = 0.02214293568224813;
    static final double E4 = 0.003837078359554733;
    static final double E5 = 0.000531932012556729;
    static final double E6 = 6.145119368911129e-05;
    static final double E7 = 6.084930211274889e-06;
    static final double E8 = 5.272286673683828e-07;
    static final double E9 = 4.072617391649615e-08;
    static final double E10 = 2.807467410945425e-09;

    /// Numerator of Mills' ratio N(-u) / n(u) for u from 0 to 110, relative error 5e-15 near 0 and 5.4e-14 at the end;
    /// the leading coefficient is 1.
    static final double P0 = 52179.209075648956;
    static final double P1 = 76566.20073947404;
    static final double P2 = 55268.750148054045;
    static final double P3 = 25055.691288572976;
    static final double P4 = 7730.770009668817;
    static final double P5 = 1658.4034476293243;
    static final double P6 = 242.26405913889175;
    static final double P7 = 22.23049804624617;

    /// Its denominator; the leading coefficient is 1.
    static final double Q0 = 41632.985316364866;
    static final double Q1 = 94309.30565345194;
    static final double Q2 = 98529.52869984618;
    static final double Q3 = 62524.85822310012;
    static final double Q4 = 26669.639815365754;
    static final double Q5 = 7971.03387962169;
    static final double Q6 = 1680.6339493878759;
    static final double Q7 = 243.2640590990814;
    static final double Q8 = 22.23049804641637;

    private KernelConstants() {}
}
