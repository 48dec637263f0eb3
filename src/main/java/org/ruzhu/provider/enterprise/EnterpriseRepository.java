package org.ruzhu.provider.enterprise;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface EnterpriseRepository extends ListCrudRepository<Enterprise, String> {

	List<Enterprise> findByCreditCode(String creditCode);

	/** The sealed ones, which are few. */
	List<Enterprise> findBySealedAtIsNotNull();

}
