package plimsoll.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the program keeps what belongs to the user and not to a workspace, in the places that the system gives.
///
/// | system | state | settings |
/// |---|---|---|
/// | Linux and others | `$XDG_STATE_HOME/plimsoll`, else `~/.local/state/plimsoll` | `$XDG_CONFIG_HOME/plimsoll`, else
/// `~/.config/plimsoll` |
/// | macOS | `~/Library/Application Support/Plimsoll` | the same |
/// | Windows | `%LOCALAPPDATA%\Plimsoll`, else `~\AppData\Local\Plimsoll` | the same |
///
/// @param state    autosaved versions, locks, copies of damaged files
/// @param settings the settings file
public record UserFolders(Path state, Path settings) {
    private static final String NAME = "Plimsoll";

    /// Returns the folders of a user; they need not exist yet.
    ///
    /// @param system      the operating system's name
    /// @param environment the process's environment
    /// @param home        the user's home folder
    public static UserFolders of(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Windows")) {
            return one(variable(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve(NAME));
        }
        if (system.startsWith("Mac")) {
            return one(home.resolve("Library").resolve("Application Support").resolve(NAME));
        }
        String name = NAME.toLowerCase(Locale.ROOT);
        return new UserFolders(
                variable(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local").resolve("state"))
                        .resolve(name),
                variable(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(name));
    }

    private static UserFolders one(Path folder) {
        return new UserFolders(folder, folder);
    }

    /// A variable counts only when it names an absolute folder, as the desktop standard asks.
    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
