package plimsoll.cli;

import picocli.CommandLine.IVersionProvider;

/// Answers `--version`.
final class VersionText implements IVersionProvider {
    private final String version;

    VersionText(String version) {
        this.version = version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Plimsoll " + version, "Java " + Runtime.version()};
    }
}
