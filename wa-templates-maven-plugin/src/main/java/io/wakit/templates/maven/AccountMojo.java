package io.wakit.templates.maven;

import io.wakit.model.AccessToken;
import io.wakit.model.WabaId;
import io.wakit.templates.lock.LockedAccount;
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * What the goals have that ask Meta. The access token is no parameter, since those stand in logs and in lists of processes: it
 * is the password of a server of the settings, or comes from the environment.
 */
abstract class AccountMojo extends LockMojo {
    /** The WhatsApp Business Account. Where it is left out, WA_WABA_ID of the environment names it. */
    @Parameter(property = "wakit.templates.wabaId")
    @Nullable
    String wabaId;

    /** Where the Graph is, in place of Meta's own host: a sandbox, or a proxy. WA_BASE_URL of the environment may name it, too. */
    @Parameter(property = "wakit.templates.baseUrl")
    @Nullable
    String baseUrl;

    /** The version of the Graph to ask, such as v24.0. */
    @Parameter(property = "wakit.templates.graphVersion")
    @Nullable
    String graphVersion;

    /**
     * The server of the settings whose password is the access token. Where it is left out, WA_ACCESS_TOKEN of the environment
     * is.
     */
    @Parameter(property = "wakit.templates.serverId")
    @Nullable
    String serverId;

    @Parameter(defaultValue = "${settings}", readonly = true)
    @Nullable
    Settings settings;

    @Inject
    @Nullable
    SettingsDecrypter decrypter;

    /** Where variables of the environment come from. */
    Function<String, @Nullable String> environment = System::getenv;

    final LockedAccount account() throws MojoExecutionException {
        String waba = wabaId != null ? wabaId : environment.apply("WA_WABA_ID");
        if (waba == null || waba.isBlank()) {
            throw new MojoExecutionException(
                    "Name the account: wabaId in the configuration, or WA_WABA_ID in the environment");
        }
        String url = baseUrl != null ? baseUrl : environment.apply("WA_BASE_URL");
        return new LockedAccount(new WabaId(waba), new AccessToken(token()), url, graphVersion);
    }

    private String token() throws MojoExecutionException {
        String token = serverId != null ? password(serverId) : environment.apply("WA_ACCESS_TOKEN");
        if (token == null || token.isBlank()) {
            throw new MojoExecutionException(
                    serverId != null
                            ? "The server " + serverId + " of the settings has no password"
                            : "Set WA_ACCESS_TOKEN in the environment, or name a server of the settings: serverId");
        }
        return token;
    }

    private @Nullable String password(String id) throws MojoExecutionException {
        Server server = settings == null ? null : settings.getServer(id);
        if (server == null) throw new MojoExecutionException("The settings have no server " + id);
        if (decrypter == null) return server.getPassword();
        return decrypter
                .decrypt(new DefaultSettingsDecryptionRequest(server))
                .getServer()
                .getPassword();
    }
}
