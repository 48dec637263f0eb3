package org.ruzhu.desk.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/**
 * What came of one attempt.
 *
 * @param status the HTTP status, or null when nothing was answered
 * @param text the beginning of the answer's body, or null
 */
public record EndpointAnswer(Outcome outcome, Integer status, String text) {

	private static final int SUCCESS = 2;

	private static final int REDIRECTION = 3;

	private static final int HUNDRED = 100;

	static EndpointAnswer of(int status, String text) {
		Outcome outcome = switch (status / HUNDRED) {
			case SUCCESS -> Outcome.ACCEPTED;
			case REDIRECTION -> Outcome.REDIRECTED;
			default -> Outcome.REFUSED;
		};
		return new EndpointAnswer(outcome, status, text);
	}

	static EndpointAnswer none(Outcome outcome) {
		return new EndpointAnswer(outcome, null, null);
	}

	/** What a failure of the network means. */
	static EndpointAnswer none(IOException failure) {
		if (failure instanceof SocketTimeoutException) {
			return none(Outcome.TIMED_OUT);
		}
		if (failure instanceof RefusedAddressException) {
			return none(Outcome.ADDRESS_REFUSED);
		}
		if (failure instanceof UnknownHostException) {
			return none(Outcome.UNKNOWN_HOST);
		}
		return none((failure instanceof SSLException) ? Outcome.NOT_TRUSTED : Outcome.NO_CONNECTION);
	}

	boolean isAccepted() {
		return this.outcome == Outcome.ACCEPTED;
	}

	/** How an attempt can end. */
	public enum Outcome {

		/** The receiver answered with a status of 200 to 299. */
		ACCEPTED,
		/** The receiver answered with another status. */
		REFUSED,
		/** The receiver sent us elsewhere, where we do not go. */
		REDIRECTED,
		/** There was no answer in time. */
		TIMED_OUT,
		/** The host's name is not known. */
		UNKNOWN_HOST,
		/** The address must not be told. */
		ADDRESS_REFUSED,
		/** The encryption could not be agreed on, or the certificate does not hold. */
		NOT_TRUSTED,
		/** There was no connection, or it broke off. */
		NO_CONNECTION

	}

}
