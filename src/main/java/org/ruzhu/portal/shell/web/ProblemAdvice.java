package org.ruzhu.portal.shell.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.money.payment.UnknownPaymentException;
import org.ruzhu.platform.document.UnknownDocumentException;
import org.ruzhu.portal.shell.TaskAlreadyDoneException;
import org.ruzhu.portal.shell.UnknownTaskException;
import org.ruzhu.provider.cases.AdditionNotPossibleException;
import org.ruzhu.provider.cases.EnterpriseSealedException;
import org.ruzhu.provider.cases.UnknownCaseException;
import org.ruzhu.provider.cases.WrongStateException;

/** Maps common exceptions of all features to error pages. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

	private final ProblemPages pages;

	private final MessageSource messages;

	ProblemAdvice(ProblemPages pages, MessageSource messages) {
		this.pages = pages;
		this.messages = messages;
	}

	@ExceptionHandler({ UnknownCaseException.class, UnknownTaskException.class, UnknownMarketException.class,
			UnknownDocumentException.class, UnknownPaymentException.class })
	ModelAndView unknown() {
		return this.pages.page(HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler
	ModelAndView done(TaskAlreadyDoneException ex) {
		return this.pages.page(HttpStatus.UNPROCESSABLE_ENTITY, "done").addObject("ofCase", ex.caseId());
	}

	@ExceptionHandler({ WrongStateException.class, AdditionNotPossibleException.class })
	ModelAndView overtaken() {
		return this.pages.page(HttpStatus.CONFLICT);
	}

	/**
	 * Answers a malformed value in the path with 404, like an unknown one, and elsewhere
	 * with 400.
	 */
	@ExceptionHandler
	ModelAndView misread(MethodArgumentTypeMismatchException ex) {
		boolean inPath = ex.getParameter().hasParameterAnnotation(PathVariable.class);
		return this.pages.page(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler
	ModelAndView sealed(EnterpriseSealedException ex, Locale locale) {
		return this.pages.page(HttpStatus.FORBIDDEN)
			.addObject("explanation", this.messages.getMessage("enterprise.refused.sealed", null, locale));
	}

	@ExceptionHandler
	ModelAndView tooLarge(MaxUploadSizeExceededException ex) {
		return this.pages.page(HttpStatus.PAYLOAD_TOO_LARGE);
	}

}
