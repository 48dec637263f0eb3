package org.ruzhu.provider.account;

import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.market.Markets;

/**
 * Opens accounts for people who sign up. The answer is the same whether or not the
 * address already has an account; only a mail tells which.
 */
@Service
public class SignUps {

	private final Accounts accounts;

	private final PasswordLinks passwordLinks;

	private final AccountRepository repository;

	private final Markets markets;

	private final PasswordEncoder passwordEncoder;

	private final TransactionOperations transaction;

	SignUps(Accounts accounts, PasswordLinks passwordLinks, AccountRepository repository, Markets markets,
			PasswordEncoder passwordEncoder, TransactionOperations transaction) {
		this.accounts = accounts;
		this.passwordLinks = passwordLinks;
		this.repository = repository;
		this.markets = markets;
		this.passwordEncoder = passwordEncoder;
		this.transaction = transaction;
	}

	/**
	 * Opens an account and its first case, in the caller's transaction.
	 * @return the id of the case; empty if the address already has an account
	 */
	Optional<String> open(NewAccount wanted) {
		return this.repository.findByEmail(wanted.email().value()).isPresent() ? Optional.empty()
				: Optional.of(this.accounts.open(wanted));
	}

	/**
	 * Opens an account, or reminds the owner of the account that has the address.
	 * @throws org.ruzhu.market.UnknownMarketException if the market does not exist
	 */
	public void signUp(SignUp signUp) {
		this.markets.get(signUp.marketId());
		NewAccount wanted = NewAccount.of(signUp, this.passwordEncoder.encode(signUp.password()));
		if (this.repository.findByEmail(signUp.email().value()).isPresent()) {
			this.passwordLinks.remind(signUp.email());
			return;
		}
		try {
			this.transaction.executeWithoutResult((status) -> this.accounts.open(wanted));
		}
		catch (DbActionExecutionException ex) {
			if (!(ex.getCause() instanceof DuplicateKeyException)) {
				throw ex;
			}
			// The same address signed up at the same moment.
			this.passwordLinks.remind(signUp.email());
		}
	}

}
