package plimsoll.cli;

/// What the program tells the shell when it ends.
public final class ExitCode {
    /// Everything was calculated.
    public static final int FINE = 0;

    /// The results stand, but something is left out of them; it is listed.
    public static final int INCOMPLETE = 1;

    /// The request cannot be carried out: bad usage, or a file that cannot be read or written.
    public static final int REFUSED = 2;

    /// A defect in the program.
    public static final int DEFECT = 3;

    private ExitCode() {}
}
