import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DataContext } from '@/state/DataContext';
import { english } from '@/text/english';
import { SpeakerContext } from '@/text/SpeakerContext';
import { createSpeaker } from '@/text/speaker';
import { App } from './App';
import '@/ui/fonts.css';
import '@/ui/tokens.css';
import '@/ui/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');

createRoot(root).render(
  <StrictMode>
    <DataContext>
      <SpeakerContext speaker={createSpeaker('en', english)}>
        <App />
      </SpeakerContext>
    </DataContext>
  </StrictMode>,
);
