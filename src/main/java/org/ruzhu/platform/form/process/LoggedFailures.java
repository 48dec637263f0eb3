package org.ruzhu.platform.form.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps the engine's REST API from logging once more, with its trace, what a command has
 * logged already.
 */
@Component
class LoggedFailures extends TurboFilter {

	private static final String OF_REST = "org.camunda.bpm.engine.rest.exception";

	private final ILoggerFactory loggers = LoggerFactory.getILoggerFactory();

	@PostConstruct
	void begin() {
		if (this.loggers instanceof LoggerContext logback) {
			start();
			logback.addTurboFilter(this);
		}
	}

	@PreDestroy
	void end() {
		if (this.loggers instanceof LoggerContext logback) {
			logback.getTurboFilterList().remove(this);
		}
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments,
			Throwable failure) {
		return (OF_REST.equals(logger.getName()) && isLogged()) ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	private static boolean isLogged() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return request != null
				&& request.getAttribute(CommandFailure.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) != null;
	}

}
