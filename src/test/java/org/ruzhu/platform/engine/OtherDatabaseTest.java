package org.ruzhu.platform.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who starts on the database of another version is told so, and what to do. */
@ExtendWith(OutputCaptureExtension.class)
class OtherDatabaseTest {

	@TempDir
	private Path data;

	@BeforeEach
	void aDatabaseFromBeforeTheFirstRelease() throws IOException {
		Path migrations = Files.createDirectories(this.data.resolve("migrations"));
		Files.writeString(migrations.resolve("V10__account.sql"), "create table account (id varchar(20) primary key);");
		Flyway.configure()
			.dataSource("jdbc:h2:file:" + this.data + "/ruzhu", "ruzhu", "")
			.locations("filesystem:" + migrations)
			.load()
			.migrate();
	}

	@Test
	void anOlderDatabaseStopsTheStartWithWordsAndNoStackTrace(CapturedOutput output) {
		SpringApplication product = new SpringApplicationBuilder(Tables.class).web(WebApplicationType.NONE).build();
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> product.run("--ruzhu.data=" + this.data))
			.havingRootCause()
			.isInstanceOf(FlywayValidateException.class);
		assertThat(output)
			.contains("APPLICATION FAILED TO START",
					"The database in " + this.data + " was made by another version of Ruzhu",
					"Detected resolved migration not applied to database: 1",
					"A database from before 0.1 cannot be carried over: move that folder away")
			.doesNotContain("\tat org.");
	}

	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	static class Tables {

	}

}
