package org.ruzhu.desk.webhook.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import org.ruzhu.desk.webhook.UnknownWebhookException;

/** The answer to what is not there, or not theirs to see. */
@ControllerAdvice(basePackageClasses = WebhookProblems.class)
class WebhookProblems {

	@ExceptionHandler(UnknownWebhookException.class)
	void unknown(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
