package io.wakit.templates.maven;

import io.wakit.templates.code.TemplateCode;
import io.wakit.templates.lock.LockFile;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes Kotlin functions for the templates of the lock file, and adds them to the sources that are compiled. Java calls them
 * as static methods. Meta is not asked.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends LockMojo {
    /** The package of the functions. */
    @Parameter(property = "wakit.templates.packageName", required = true)
    String packageName = "";

    /** The name of the file, and of the class that Java calls. */
    @Parameter(property = "wakit.templates.fileName", defaultValue = "Templates")
    String fileName = "Templates";

    /** The folder of sources that the file is written into. */
    @Parameter(
            property = "wakit.templates.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/whatsapp-templates")
    File outputDirectory = new File("target/generated-sources/whatsapp-templates");

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    /** As Maven makes it. */
    public GenerateMojo() {}

    @Override
    void execute(LockFile file) {
        var written = file.generate(new TemplateCode(packageName, fileName), outputDirectory.toPath());
        if (project != null) project.addCompileSourceRoot(outputDirectory.getPath());
        getLog().info("Written from " + lockFile + ": " + written);
    }
}
