package org.ruzhu.joining.agreement;

import org.springframework.data.repository.ListCrudRepository;

interface AgreementRepository extends ListCrudRepository<Agreement, String> {

}
