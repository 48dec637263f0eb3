package org.ruzhu.platform.api;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.platform.form.InvalidAnswerException;

/** What a page says above its lists when a form of it was sent. */
@Component
public class FormOutcome {

	private final MessageSource messages;

	FormOutcome(MessageSource messages) {
		this.messages = messages;
	}

	/** Has the next page say what was done. */
	public void done(RedirectAttributes next, Locale locale, String messageKey, Object... arguments) {
		next.addFlashAttribute("done", this.messages.getMessage(messageKey, arguments, locale));
	}

	/** Has this page say what is wrong, as 422. */
	public void refused(InvalidAnswerException wrong, Locale locale, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("problem", this.messages.getMessage(wrong, locale));
	}

}
