package plimsoll.domain.rule;

/// Which positions of a pool form one set whose gains and losses offset; sets add up.
public enum Netting {
    /// All positions.
    ACCOUNT,
    /// Positions on one underlying, whatever they settle in.
    UNDERLYING,
    /// Positions on one underlying that settle in one asset.
    PAIR
}
