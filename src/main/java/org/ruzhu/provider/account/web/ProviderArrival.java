package org.ruzhu.provider.account.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import org.ruzhu.provider.account.Accounts;

/** Sets the language of the pages to the account's language after a login. */
@Component
class ProviderArrival extends SavedRequestAwareAuthenticationSuccessHandler {

	private final Accounts accounts;

	private final LocaleResolver localeResolver;

	ProviderArrival(Accounts accounts, LocaleResolver localeResolver) {
		this.accounts = accounts;
		this.localeResolver = localeResolver;
		setDefaultTargetUrl("/home");
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication provider) throws ServletException, IOException {
		this.localeResolver.setLocale(request, response, this.accounts.get(provider.getName()).locale());
		super.onAuthenticationSuccess(request, response, provider);
	}

}
