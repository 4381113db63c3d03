package plimsoll.storage;

/// Leaves the reading of a row, an object or a file; always caught inside this package and turned into a problem.
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location at;
    private final String what;
    private final String fix;

    /// @param what one sentence: what is wrong
    /// @param fix  one sentence: how to mend it
    public Rejected(Location at, String what, String fix) {
        super(what, null, false, false);
        this.at = at;
        this.what = what;
        this.fix = fix;
    }

    public Location at() {
        return at;
    }

    public String what() {
        return what;
    }

    public String fix() {
        return fix;
    }
}
