package org.ruzhu.provider.account.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.springframework.validation.Errors;

import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.security.PasswordPolicy;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;

/** The fields of the sign-up page, as they were typed. */
public class SignUpForm {

	private final String email;

	private final String mobile;

	private final String password;

	private final String language;

	private final String market;

	public SignUpForm(String email, String mobile, String password, String language, String market) {
		this.email = Objects.requireNonNullElse(email, "");
		this.mobile = Objects.requireNonNullElse(mobile, "");
		this.password = Objects.requireNonNullElse(password, "");
		this.language = Objects.requireNonNullElse(language, "");
		this.market = Objects.requireNonNullElse(market, "");
	}

	static SignUpForm empty(Locale locale, String market) {
		return new SignUpForm("", "", "", Language.of(locale).tag(), market);
	}

	/** Validates the fields. Empty if any is invalid; the errors are then added. */
	Optional<SignUp> read(Errors errors) {
		Optional<EmailAddress> address = EmailAddress.of(this.email);
		Optional<MobileNumber> number = MobileNumber.of(this.mobile);
		if (address.isEmpty()) {
			errors.rejectValue("email", "account.email.invalid");
		}
		if (number.isEmpty()) {
			errors.rejectValue("mobile", "account.mobile.invalid");
		}
		if (this.market.isBlank()) {
			errors.rejectValue("market", "account.market.none");
		}
		PasswordPolicy.fault(this.password, this.email).ifPresent((fault) -> errors.rejectValue("password", fault));
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		Locale locale = Language.ofTag(this.language).locale();
		return Optional.of(new SignUp(address.get(), number.get(), this.password, locale, this.market));
	}

	public String getEmail() {
		return this.email;
	}

	public String getMobile() {
		return this.mobile;
	}

	public String getPassword() {
		return this.password;
	}

	public String getLanguage() {
		return this.language;
	}

	public String getMarket() {
		return this.market;
	}

}
