package org.ruzhu.platform.problem;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.multipart.MultipartException;

import org.ruzhu.platform.problem.process.EngineFailures;

/**
 * Tells breakdowns from what is the sender's to mend, by what lies at the bottom of a
 * failure; so that a race that somebody lost is told as one wherever it is lost.
 */
public final class Failures {

	/** Causes may go round in a circle. */
	private static final int DEEPEST = 30;

	private static final String UNIQUE = "23505";

	private static final String REFERENCE_GONE = "23503";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String ROLLED_BACK = "40";

	private static final String DATA = "22";

	private Failures() {
	}

	/** The answer that a failure is; empty if it is a breakdown. */
	public static Optional<HttpStatus> answer(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(DEEPEST)
			.map(Failures::one)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<HttpStatus> one(Throwable failure) {
		if (failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException) {
			return Optional.of(HttpStatus.CONFLICT);
		}
		if (failure instanceof Unknown) {
			return Optional.of(HttpStatus.NOT_FOUND);
		}
		if (failure instanceof RequestRejectedException || failure instanceof MultipartException
				|| failure instanceof InvalidPropertyException
				|| failure instanceof MethodArgumentConversionNotSupportedException) {
			return Optional.of(HttpStatus.BAD_REQUEST);
		}
		if (failure instanceof SQLException said) {
			return ofDatabase(Objects.toString(said.getSQLState(), ""));
		}
		return EngineFailures.answer(failure);
	}

	/** What the database refuses, by its class of SQL:2016, 24.1. */
	private static Optional<HttpStatus> ofDatabase(String state) {
		if (state.equals(UNIQUE) || state.equals(REFERENCE_GONE) || state.equals(LOCK_NOT_AVAILABLE)
				|| state.startsWith(ROLLED_BACK)) {
			return Optional.of(HttpStatus.CONFLICT);
		}
		return state.startsWith(DATA) ? Optional.of(HttpStatus.BAD_REQUEST) : Optional.empty();
	}

}
