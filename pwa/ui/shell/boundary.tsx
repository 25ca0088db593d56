import { Component, type ReactNode } from 'react';
import { Button } from '../kit/button.tsx';
import css from './boundary.module.css';

interface State {
  readonly defect: string | null;
}

const sentence = (defect: unknown): string => (defect instanceof Error ? defect.message : String(defect));

/**
 * Keeps a defect in the part of the desk where it happened, and says so. What was written is in the document, not
 * in the part that fell over. A class, because React has no other way to catch what a child throws.
 */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { defect: null };

  static getDerivedStateFromError(defect: unknown): State {
    return { defect: sentence(defect) };
  }

  override render(): ReactNode {
    const { defect } = this.state;
    if (defect === null) return this.props.children;
    return (
      <div role="alert" className={css['fallen']}>
        <p>
          <strong>This part of the desk stopped working.</strong> What was saved on this device is not touched.
        </p>
        <p className={css['why']}>{defect}</p>
        <div className={css['acts']}>
          <Button onPress={() => this.setState({ defect: null })}>Try again</Button>
          <Button onPress={() => location.reload()}>Reload the desk</Button>
        </div>
      </div>
    );
  }
}
