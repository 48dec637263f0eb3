package org.ruzhu.provider.account;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AccountRepository extends ListCrudRepository<Account, String> {

	@Query("select nextval('account_number')")
	long nextNumber();

	Optional<Account> findByEmail(String email);

}
